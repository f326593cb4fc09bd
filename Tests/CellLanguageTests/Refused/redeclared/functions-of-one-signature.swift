func area(_ side: Int) -> Int { side * side }
func area(_ side: Int) -> Int { side }
func area(_ side: Double) -> Double { side * side }
