func show(_ x: Int) {}
func show(_ x: String) {}
show(2.5)
