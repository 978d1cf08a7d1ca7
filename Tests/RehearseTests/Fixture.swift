import Foundation

/// The booking case with a vocabulary of cues alone, compiled once for all tests of the program.
enum Fixture {
  struct Broken: Error, CustomStringConvertible {
    let description: String
  }

  private static let made = Result { try make() }

  /// The folder with `scenarios` and `rubrics`.
  static func folder() throws -> String { try made.get() }

  private static func make() throws -> String {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let share = ProcessInfo.processInfo.environment["REHEARSE_SHARE"] ?? package
    let folder = try emptyFolder()
    let files = FileManager.default
    for name in ["scenarios", "rubrics"] {
      try files.copyItem(atPath: share + "/" + name, toPath: folder + "/" + name)
    }
    let vocabulary = folder + "/scenarios/vocabulary"
    try? files.removeItem(atPath: vocabulary + "/examples")
    for name in try files.contentsOfDirectory(atPath: vocabulary) where name.hasSuffix(".bin") {
      try files.removeItem(atPath: vocabulary + "/" + name)
    }
    let trained = try Program.run(["vocabulary", "train", "--cases", folder + "/scenarios"])
    guard trained.status == 0 else { throw Broken(description: trained.error) }
    return folder
  }

  /// A new folder that holds nothing.
  static func emptyFolder() throws -> String {
    let path = NSTemporaryDirectory() + "rehearse-tests-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// A file with this content.
  static func file(_ content: String) throws -> String {
    let path = try emptyFolder() + "/file.jsonl"
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// A talk of a few steps.
  static let script = """
    {"wait": 4}
    {"say": "您好，星程奥迪服务中心，我是小陈，请问有什么可以帮您？"}

    {"tool": "board"}
    {"say": "周二下午三点和周三上午九点都有空位，您看哪个方便？"}
    {"tool": "booking-form", "fields": {"name": "张建国", "phone": "13812345678"}}
    {"say": "谢谢您的来电，再见！"}

    """
}
