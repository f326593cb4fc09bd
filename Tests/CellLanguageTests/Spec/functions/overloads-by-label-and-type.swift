func area(side: Double) -> String { "square \(side * side)" }
func area(radius: Double) -> String { "circle \(radius * radius * 3)" }
func area(_ sides: Int...) -> String { "polygon \(sides.count)" }
func area(_ name: String) -> String { "named \(name)" }
print(area(side: 2), area(radius: 2), area(1, 2, 3), area("plot"), area())
