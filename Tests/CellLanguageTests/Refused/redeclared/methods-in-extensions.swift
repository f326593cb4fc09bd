struct Line {
  var length = 1.0
  func doubled() -> Double { 2 * length }
}
extension Line {
  func doubled() -> Double { length + length }
  func doubled(_ times: Int) -> Double { length }
  static func doubled() -> Double { 0 }
}
extension Line {
  func doubled(_ count: Int) -> Double { 2 * length }
}
