enum Size: Int {
  case small = 1, medium = 1
  case large = 2, huge
  case giant = 3
}
enum Name: Int { case first = "x" }
enum Letter: String { case a = "b", b, c = 4 }
