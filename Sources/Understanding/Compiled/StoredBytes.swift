/// Bytes that lie where they are for as long as anybody reads them: a file mapped into memory, or memory of their own.
///
/// Nobody writes to them after the start, so they may be shared.
public final class StoredBytes: @unchecked Sendable {
  /// All of them.
  let all: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// Lends bytes that somebody else keeps.
  /// - Parameters:
  ///   - bytes: begin at a multiple of 8 and are not changed before they are given back.
  ///   - release: called once, when nobody reads them any more.
  public init(
    lending bytes: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    all = bytes
    self.release = release
  }

  /// Keeps a copy of bytes.
  public convenience init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    self.init(lending: UnsafeRawBufferPointer(copy), release: { $0.deallocate() })
  }

  deinit { release(all) }
}
