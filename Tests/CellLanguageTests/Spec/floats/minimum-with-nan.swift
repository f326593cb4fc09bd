let missing = Double.nan
print(Double.minimum(1, missing), Double.maximum(missing, 2), Double.minimum(1, 2))
print(Double.maximumMagnitude(-3, 2), Double.minimumMagnitude(-3, 2))
print([2.0, 1.0, 3.0].max() ?? 0, max(1.0, 2.0, 0.5))
