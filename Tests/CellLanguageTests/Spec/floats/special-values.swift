let missing = Double.nan
print(missing == missing, missing != missing, missing.isNaN, missing < 1, missing > 1)
print(Double.infinity > .greatestFiniteMagnitude, (-Double.infinity).isInfinite)
print(0.0 == -0.0, (-0.0).sign, 0.0.sign, (-3.5).sign == .minus)
print(Double.leastNonzeroMagnitude, Double.leastNormalMagnitude, Double.pi)
print(1.0.isFinite, (Double.leastNormalMagnitude / 2).isSubnormal, 0.0.isZero, 2.0.isNormal)
