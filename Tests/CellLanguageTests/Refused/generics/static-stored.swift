struct Pool<Element> {
  static var shared: [Element] = []
  static let limit = 10
  static var size: Int { 3 }
  enum Kind { static let all = 1 }
}
extension Array { static var made = 0 }
protocol Counted {}
extension Counted { static var count = 0 }
struct Plain { static var count = 0 }
