class Shape { var name: String; init(name: String) { self.name = name } }
let s = Shape()
