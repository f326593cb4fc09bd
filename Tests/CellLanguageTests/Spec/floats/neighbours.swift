print(1.0.nextUp, 1.0.nextDown, 0.0.nextUp)
print(1.0.ulp, 1024.0.ulp, Double.ulpOfOne, Float(1).ulp)
print(1.0.nextUp - 1 == Double.ulpOfOne, Float(1).nextUp)
