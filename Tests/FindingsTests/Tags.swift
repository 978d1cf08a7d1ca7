import Testing

/// How long a test takes, and what it touches: nothing, much, or files.
extension Tag {
  @Tag static var small: Self
  @Tag static var medium: Self
  @Tag static var large: Self
}
