struct Grid { subscript(i: Int) -> Int { i } }
var g = Grid()
g[1] = 2
