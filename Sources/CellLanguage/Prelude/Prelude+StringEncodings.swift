extension Prelude {
  /// Text from bytes and to bytes.
  static let stringEncodings = #"""
    extension String {
      struct Encoding: RawRepresentable, Hashable {
        let rawValue: UInt
        init(rawValue: UInt) { self.rawValue = rawValue }
        static var ascii: String.Encoding { String.Encoding(rawValue: 1) }
        static var utf8: String.Encoding { String.Encoding(rawValue: 4) }
        static var isoLatin1: String.Encoding { String.Encoding(rawValue: 5) }
      }
      @native("string.isUTF8") private static func isUTF8(_ bytes: [UInt8]) -> Bool
      init<C: Collection>(decoding codeUnits: C, as encoding: UTF8.Type) where C.Element == UInt8 {
        self.init(decoding: Array(codeUnits), as: UTF8.self)
      }
      init?<S: Sequence>(validating codeUnits: S, as encoding: UTF8.Type) where S.Element == UInt8 {
        let bytes = Array(codeUnits)
        if !String.isUTF8(bytes) { return nil }
        self.init(decoding: bytes, as: UTF8.self)
      }
      init?<S: Sequence>(bytes: S, encoding: String.Encoding) where S.Element == UInt8 {
        self.init(bytes: Array(bytes), encoding: encoding)
      }
      init?(bytes all: [UInt8], encoding: String.Encoding) {
        if encoding == String.Encoding.isoLatin1 {
          self = ""
          for byte in all { _append(UInt32(byte)) }
          return
        }
        if encoding == String.Encoding.ascii && all.contains(where: { $0 > 127 }) { return nil }
        if !String.isUTF8(all) { return nil }
        self.init(decoding: all, as: UTF8.self)
      }
    }
    """#
}
