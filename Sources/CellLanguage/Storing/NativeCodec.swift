/// How values of one type of the host are written to bytes and read again.
package struct NativeCodec {
  /// The type's name in cells: `Tensor`.
  package let typeName: String
  /// The bytes of a value; equal values give equal bytes.
  package let encode: (NativeValue) -> [UInt8]?
  package let decode: ([UInt8]) -> NativeValue?

  package init(
    typeName: String, encode: @escaping (NativeValue) -> [UInt8]?,
    decode: @escaping ([UInt8]) -> NativeValue?
  ) {
    self.typeName = typeName
    self.encode = encode
    self.decode = decode
  }
}

extension Context {
  /// Whether values of a type of the host can be written to bytes.
  func hasCodec(_ decl: NominalDecl) -> Bool { codec(of: decl) != nil }

  func codec(of decl: NominalDecl) -> NativeCodec? {
    guard library.nominal(decl.name) === decl else { return nil }
    return codecs[decl.qualifiedName]
  }
}
