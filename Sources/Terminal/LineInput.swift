/// What a person did at a prompt.
public enum LineInput: Sendable, Equatable {
  /// A line, without its end, and exactly as typed. `secondsToFirstKey` is the silence before typing began,
  /// `seconds` the time until Enter; a line that lay ready (typed ahead, pasted, piped) has both near 0.
  case line(String, secondsToFirstKey: Double, seconds: Double)
  /// Ctrl-D on an empty line, or the input's end.
  case endOfInput
  /// Ctrl-C, or SIGINT from elsewhere. What stood on the line is in `LineEditor.unfinished`.
  case interrupted
}

/// How a wait for Enter ended; all times in seconds of the monotonic clock.
public enum EnterWait: Sendable, Equatable {
  /// Enter came; `typed` is what was typed before it, mostly nothing.
  case entered(after: Double, typed: String)
  case timedOut(after: Double)
  case interrupted(after: Double)
  case endOfInput
}
