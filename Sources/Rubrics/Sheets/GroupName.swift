import Scenarios

/// Groups as people call them.
public enum GroupName {
  /// 第 3 组, group 3; a name that is no number stands as it is.
  public static func shown(_ name: String, _ language: Language) -> String {
    guard Int(name) != nil else { return name }
    return language == .chinese ? "第\(name)组" : "group \(name)"
  }
}
