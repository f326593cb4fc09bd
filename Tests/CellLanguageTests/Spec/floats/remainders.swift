print(7.5.truncatingRemainder(dividingBy: 2), (-7.5).truncatingRemainder(dividingBy: 2))
print(7.5.remainder(dividingBy: 2), 5.0.remainder(dividingBy: 3), 9.0.remainder(dividingBy: 6))
var angle = 370.0
angle.formTruncatingRemainder(dividingBy: 360)
print(angle, (1.0).truncatingRemainder(dividingBy: 0).isNaN)
