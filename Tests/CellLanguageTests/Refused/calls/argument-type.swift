func area(width: Double, height: Double) -> Double { width * height }
print(area(width: 2, height: "3"))
