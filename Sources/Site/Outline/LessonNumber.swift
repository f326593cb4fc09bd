/// The number of a lesson, which its figures and equations begin with.
///
/// It is what the file's name begins with: `01-score-functions` is 1, and `00a-bayes`, a
/// preliminary lesson, is A. Lessons without a number, or with one that is taken, continue behind
/// the largest.
enum LessonNumber {
  static func numbers(of names: [String]) -> [String] {
    var taken: Set<String> = []
    let wished = names.map { name in
      number(in: name).flatMap { taken.insert($0).inserted ? $0 : nil }
    }
    var last = taken.compactMap { Int($0) }.max() ?? 0
    return wished.map { number in
      if let number { return number }
      last += 1
      return String(last)
    }
  }

  private static func number(in path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.prefix { $0 != "-" && $0 != "_" }
    let digits = stem.prefix { $0.isASCII && $0.isNumber }
    let letter = stem.dropFirst(digits.count)
    guard let value = Int(digits), digits.count <= 6, stem.count < name.count, letter.count <= 1,
      letter.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    if letter.isEmpty { return value == 0 ? nil : String(value) }
    return (value == 0 ? "" : String(value)) + letter.uppercased()
  }
}
