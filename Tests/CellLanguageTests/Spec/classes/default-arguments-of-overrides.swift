class Animal {
  let sound: String
  init(sound: String) { self.sound = sound }
  func speak(times: Int = 1) -> String {
    Array(repeating: sound, count: times).joined(separator: " ")
  }
}
class Bird: Animal {
  override init(sound: String = "tweet") { super.init(sound: sound) }
  override func speak(times: Int = 2) -> String { super.speak(times: times) + "!" }
}
print(Bird().speak(), Bird(sound: "caw").speak(times: 1), Animal(sound: "moo").speak())
