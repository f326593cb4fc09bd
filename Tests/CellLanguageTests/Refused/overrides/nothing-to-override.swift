class Animal {
  func speak(times: Int) {}
}
class Bird: Animal {
  override init(name: String) {}
  override func speek(times: Int) {}
  override func speak(times: Double) {}
  override var legs: Int { 2 }
}
