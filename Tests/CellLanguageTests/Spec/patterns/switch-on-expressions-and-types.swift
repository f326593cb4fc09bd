func kind<T>(_ type: T.Type) -> String {
  switch type {
  case is Int.Type: "integer"
  case is String.Type: "string"
  default: "other"
  }
}
print(kind(Int.self), kind(String.self), kind(Double.self))
func sign(_ a: Int, _ b: Int) -> String {
  switch (a > 0, b > 0) {
  case (true, true), (false, false): "same"
  default: "different"
  }
}
print(sign(1, 2), sign(1, -2), sign(-1, -1))
