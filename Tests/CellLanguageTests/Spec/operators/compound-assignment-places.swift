var numbers = [1, 2, 3]
var table = ["a": [1, 2]]
struct Grid { var cells = [[0.5]] }
var grid = Grid()
numbers[1] *= 10
numbers[numbers.count - 1] -= 1
table["a"]?[0] += 5
grid.cells[0][0] /= 4
grid.cells[0] += [9]
var text = "x"
text += "y"
var tuple = (n: 1, m: 2)
tuple.n <<= 4
tuple.m |= 8
print(numbers, table["a"] ?? [], grid, text, tuple)
