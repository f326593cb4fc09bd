func double(_ value: inout Int) { value *= 2 }
func appendTotal(_ values: inout [Int]) { values.append(values.reduce(0, +)) }
var grid = [[1, 2], [3]]
double(&grid[0][1])
appendTotal(&grid[1])
print(grid)
var scores = ["ann": [1]]
appendTotal(&scores["ann", default: []])
appendTotal(&scores["bob", default: [5]])
print(scores["ann"] ?? [], scores["bob"] ?? [])
