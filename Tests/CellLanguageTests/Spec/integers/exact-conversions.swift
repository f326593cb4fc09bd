import Foundation

for candidate in [0, 127, 128, -128, -129] {
  if let small = Int8(exactly: candidate) {
    print("fits", small)
  } else {
    print("does not fit", candidate)
  }
}
print(Int(exactly: 3.0) as Any, Int(exactly: 3.5) as Any)
