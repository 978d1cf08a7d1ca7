import Foundation

/// Where cases, rubrics and the store lie on this machine.
public struct Places: Sendable {
  /// Folder of cases and vocabulary.
  public var cases: String
  /// Folder of rubrics.
  public var rubrics: String
  /// Folder of the store.
  public var store: String
  /// Folder of what can be made again: compiled vocabularies.
  public var cache: String

  /// - Parameters:
  ///   - cases: `--cases`, if given.
  ///   - rubrics: `--rubrics`, if given.
  ///   - store: `--store`, if given.
  public init(cases: String? = nil, rubrics: String? = nil, store: String? = nil, environment: [String: String]) {
    let home = Self.shareFolder(environment: environment)
    self.cases = cases ?? home + "/scenarios"
    self.rubrics = rubrics ?? (cases.map { Self.parent($0) + "/rubrics" }.flatMap { FileSystem.isFolder($0) ? $0 : nil } ?? home + "/rubrics")
    self.store = store ?? Self.storeFolder(environment: environment)
    cache = Self.cacheFolder(environment: environment)
  }

  /// The folder that holds `scenarios/` and `rubrics/`: the package around the program, or the installed share folder.
  private static func shareFolder(environment: [String: String]) -> String {
    var candidates: [String] = []
    if let given = environment["REHEARSE_SHARE"], !given.isEmpty { candidates.append(given) }
    let program = executable()
    var folder = parent(program)
    candidates.append(parent(folder) + "/share/rehearse")
    candidates.append(folder + "/share/rehearse")
    for _ in 0..<6 {
      candidates.append(folder)
      folder = parent(folder)
    }
    candidates.append(FileManager.default.currentDirectoryPath)
    return candidates.first { FileSystem.isFolder($0 + "/scenarios") } ?? FileManager.default.currentDirectoryPath
  }

  private static func executable() -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    if count > 0 { return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) }
    return CommandLine.arguments.first.map { $0.hasPrefix("/") ? $0 : FileManager.default.currentDirectoryPath + "/" + $0 } ?? "."
  }

  private static func storeFolder(environment: [String: String]) -> String {
    if let home = environment["REHEARSE_HOME"], !home.isEmpty { return home }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/rehearse" }
    if let home = environment["HOME"], !home.isEmpty { return home + "/.local/share/rehearse" }
    return "/tmp/rehearse-\(getuid())"
  }

  private static func cacheFolder(environment: [String: String]) -> String {
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/rehearse" }
    if let home = environment["HOME"], !home.isEmpty { return home + "/.cache/rehearse" }
    return "/tmp/rehearse-cache-\(getuid())"
  }

  /// The folder a path lies in.
  static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
