for scalar in "aé🌍".unicodeScalars {
  print(scalar, scalar.value, scalar.isASCII)
}
let scalars = "abc".unicodeScalars.map { Unicode.Scalar($0.value + 1) ?? "?" }
var built = String.UnicodeScalarView()
built.append(contentsOf: scalars)
print(String(built), String(Unicode.Scalar(UInt8(65))), Unicode.Scalar(0xd800 as UInt32) == nil)
