import TeamGame

/// How long simulated games take: rounds of so many groups, all strategies, without disk and screen.
struct GameBenchmark {
  let rounds: Int

  func run() {
    print("rounds    groups  seconds  rounds/s")
    for groups in [2, 4, 8] {
      let rules = GameRules(groups: groups)
      let line = (0..<groups).map { Strategy.allCases[($0 * 5 + 2) % Strategy.allCases.count] }
      let games = max(1, rounds / rules.weights.count)
      let tournament = Tournament(lineUp: line, rules: rules, games: games, seed: 1)
      let clock = ContinuousClock()
      var result: TournamentResult?
      let time = clock.measure { result = tournament.run() }.components
      let seconds = Double(time.seconds) + Double(time.attoseconds) / 1e18
      let played = (result?.games ?? 0) * rules.weights.count
      let speed = Int(Double(played) / max(seconds, 1e-9))
      let milliseconds = Int(seconds * 1000)
      print("\(played)   \(groups)       \(Double(milliseconds) / 1000)    \(speed)")
    }
  }
}
