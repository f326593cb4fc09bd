let constants = [
  2.718281828459045, 1.4142135623730951, 6.02214076e23, 1.602176634e-19, 299_792_458,
]
for constant in constants {
  print(constant, "\(constant)", String(constant), constant.description)
}
print(constants)
