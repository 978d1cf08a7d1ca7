import Testing

@testable import Terminal

@Suite("Curves of values from 0 to 100")
struct CurvePlotTests {
  let utf8 = Charset(declared: "UTF-8", locale: nil)
  let ascii = Charset(declared: "ANSI_X3.4-1968", locale: "C.UTF-8")

  @Test("a sparkline has a block for each value, or ASCII where blocks are not promised")
  func sparkline() {
    let plot = CurvePlot([0, 13, 26, 39, 51, 64, 76, 100, 500, -3])
    #expect(plot.sparkline(columns: 20, charset: utf8) == "▁▂▃▄▅▆▇██▁")
    #expect(plot.sparkline(columns: 20, charset: ascii) == "_.:-=+*##_")
  }

  @Test("too many values are thinned, the first and last stay", arguments: [1, 2, 5, 11])
  func thinned(columns: Int) {
    let line = CurvePlot([0] + Array(repeating: 50, count: 98) + [100]).sparkline(
      columns: columns, charset: utf8)
    #expect(line.count == columns)
    #expect(line.last == "█")
    #expect(columns == 1 || line.first == "▁")
  }

  @Test("a plot has a scale, bars and the turns' numbers")
  func plot() {
    #expect(
      CurvePlot([60, 75, 20, 100, 0]).lines(columns: 40, height: 4, charset: utf8) == [
        "100│      ██", " 50│▃▃██  ██", "   │████  ██", "  0│████▆▆██▁▁",
        "    0        4",
      ])
  }

  @Test("nothing to draw or no room gives nothing", arguments: [([], 80), ([1], 5), ([1], -1)])
  func nothing(values: [Int], columns: Int) {
    #expect(CurvePlot(values).lines(columns: columns, height: 5, charset: utf8) == [])
  }

  @Test("at any size no line is wider than the room", arguments: 6...60)
  func fits(columns: Int) {
    let lines = CurvePlot(Array(0...40)).lines(columns: columns, height: columns % 9, charset: ascii)
    #expect(lines.allSatisfy { $0.count <= columns && $0.utf8.count == $0.count })
  }
}
