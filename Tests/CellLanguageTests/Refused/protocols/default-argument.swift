protocol Scale {
  func scaled(by factor: Double = 2) -> Double
}
extension Scale {
  func twice(by factor: Double = 2) -> Double { scaled(by: factor) }
}
