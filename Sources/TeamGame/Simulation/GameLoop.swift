/// Plays whole games between programs without a step of a person, fast: no event, no list of rounds. Gives
/// what ``Match`` gives; a test holds the two against each other.
struct GameLoop {
  let rules: GameRules
  private let table: PayoffTable
  private var memory: [SeatMemory]
  /// Points of each seat after a game.
  private(set) var totals: [Int]
  /// How often each seat held up Y in a regular round.
  private(set) var ys: [Int]
  /// How often Y was held up in each regular round, over all games played.
  private(set) var yByRound: [Int]
  /// Whether the last game was won together.
  private(set) var isTogether = false
  /// Those who were first in the end, extra rounds decided.
  private(set) var leaders: [Int] = []
  /// Whether there was a tie for first after the regular rounds.
  private(set) var isTied = false

  init(_ rules: GameRules) {
    self.rules = rules
    table = rules.table
    memory = Array(repeating: SeatMemory(), count: rules.groups)
    totals = Array(repeating: 0, count: rules.groups)
    ys = totals
    yByRound = Array(repeating: 0, count: rules.weights.count)
  }

  /// Plays one game with the seats' strategies.
  mutating func play(_ seats: [Strategy], seed: UInt64) {
    let groups = rules.groups
    guard seats.count == groups else { return }
    for seat in 0..<groups {
      memory[seat] = SeatMemory()
      totals[seat] = 0
      ys[seat] = 0
    }
    let rounds = rules.weights.count
    let (alone, firstThatCounts) = (groups - 1, firstThatCounts)
    isTogether = true
    for round in 0..<rounds {
      var bits: UInt8 = 0
      for seat in 0..<groups {
        let card = seats[seat].card(
          memory[seat], left: rounds - round, of: rounds,
          draw: Draw.bits(seed: seed, seat: seat, round: round))
        if card == .x { bits |= 1 << seat }
      }
      let xs = bits.nonzeroBitCount
      if xs > 0, round + 1 >= firstThatCounts { isTogether = false }
      yByRound[round] += groups - xs
      let (x, y) = (table.x[xs], table.y[xs])
      let (goodX, goodY) = (table.satisfies(x), table.satisfies(y))
      let weight = rules.weights[round]
      for seat in 0..<groups {
        if bits >> seat & 1 == 1 {
          totals[seat] += x * weight
          memory[seat].see(own: .x, xs: xs - 1, of: alone, hasWon: goodX)
        } else {
          totals[seat] += y * weight
          ys[seat] += 1
          memory[seat].see(own: .y, xs: xs, of: alone, hasWon: goodY)
        }
      }
    }
    leaders = rules.leaders(totals)
    isTied = leaders.count > 1
    if isTied, !isTogether { playExtra(seats, seed: seed) }
  }

  private var firstThatCounts: Int {
    switch rules.reveal {
    case .lastRound: rules.weights.count
    case .everyRound: 1
    case .afterNegotiation: rules.negotiations.min() ?? 1
    }
  }

  /// Extra rounds until one is first, or there have been as many as there may be.
  private mutating func playExtra(_ seats: [Strategy], seed: UInt64) {
    let rounds = rules.weights.count
    for extra in 0..<rules.extra.limit where leaders.count > 1 {
      let players = rules.extra.players == .tied ? leaders : Array(totals.indices)
      let cards = Cards(
        players.map { seat in
          seats[seat].card(
            memory[seat], left: 0, of: rounds,
            draw: Draw.bits(seed: seed, seat: seat, round: rounds + extra))
        })
      let table = rules.table(for: players.count)
      let xs = cards.xCount
      var best = Int.min
      var won: [Int] = []
      for (place, seat) in players.enumerated() {
        let own = cards[place]
        let points = table.points(of: own, xs: xs)
        memory[seat].see(
          own: own, xs: xs - (own == .x ? 1 : 0), of: players.count - 1, hasWon: table.satisfies(points))
        won.append(points * rules.extra.weight)
        best = max(best, points * rules.extra.weight)
      }
      if rules.extra.players == .tied {
        leaders = zip(players, won).filter { $0.1 == best }.map(\.0)
      } else {
        for (place, seat) in players.enumerated() { totals[seat] += won[place] }
        leaders = rules.leaders(totals)
      }
    }
  }
}
