func area(width: Double, height: Double) -> Double { width * height }
print(area(width: 2, heigth: 3))
