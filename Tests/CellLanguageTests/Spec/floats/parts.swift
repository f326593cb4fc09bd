let value = 40.0
print(value.exponent, value.significand, value.binade, value.significandWidth)
print(Double(sign: .minus, exponent: 3, significand: 1.25))
print((-6.5).magnitude, Double(signOf: -1, magnitudeOf: 3), (0.15625).exponent)
print(1.0.bitPattern, Double(bitPattern: 4_614_253_070_214_989_087))
