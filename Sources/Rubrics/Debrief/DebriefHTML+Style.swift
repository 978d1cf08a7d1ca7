import Findings

/// Text made safe to stand between tags and in attributes; what steers a terminal or a page's direction is
/// made visible.
public func escaped(_ text: String) -> String {
  var result = ""
  for scalar in visible(text, limit: .max).unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

extension DebriefHTML {
  /// Dark on white, readable in print without colour: verdicts are words, too.
  static let style = """
    :root { color: #1a1a1a; background: #fff; font: 16px/1.55 system-ui, "PingFang SC", "Noto Sans CJK SC",
      "Microsoft YaHei", sans-serif; }
    body { margin: 0; }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.6rem; margin: 0 0 1rem; }
    h2 { font-size: 1.25rem; margin: 2rem 0 .6rem; border-bottom: 2px solid #1a1a1a; }
    h3, h4 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
    p { margin: .2rem 0; }
    blockquote { margin: .6rem 0; padding: .4rem 1rem; border-left: 4px solid #767676; }
    blockquote footer { text-align: right; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid #c8c8c8; }
    th[scope=row], .number { white-space: nowrap; }
    bdi.said { overflow-wrap: anywhere; }
    .muted { color: #595959; font-size: .9em; }
    .met, .right, .good { color: #0b5d1e; }
    .partly { color: #7a4a00; }
    .missed, .wrong, .bad { color: #a3131a; }
    .met, .partly, .missed, .right, .wrong, .band { font-weight: 600; white-space: nowrap; }
    .score { font-size: 1.25rem; }
    ul, ol { margin: .2rem 0; padding-left: 1.4rem; }
    svg { width: 100%; height: auto; max-height: 14rem; }
    @page { size: A4; margin: 15mm; }
    @media print {
      :root { font-size: 10.5pt; color: #000; }
      main { max-width: none; padding: 0; }
      h2, h3, h4 { break-after: avoid; }
      tr, li, blockquote, svg { break-inside: avoid; }
      thead { display: table-header-group; }
    }
    """
}
