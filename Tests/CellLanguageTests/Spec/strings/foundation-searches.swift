import Foundation
let text = "Hello, World 42"
if let range = text.rangeOfCharacter(from: .decimalDigits) { print(text[range], text[..<range.lowerBound]) }
print(text.rangeOfCharacter(from: CharacterSet(charactersIn: "xyz")) as Any)
print(text.commonPrefix(with: "Help"), "abc".commonPrefix(with: "xyz").isEmpty)
print(text.localizedCaseInsensitiveContains("WORLD"), text.localizedCaseInsensitiveContains("mars"))
print([1, 2, 3].trimmingPrefix([1, 2]), [1, 1, 2].trimmingPrefix { $0 == 1 }, [1, 2].trimmingPrefix([3]))
print("--x-".trimmingPrefix("--"), "  y".trimmingPrefix { $0 == " " })
