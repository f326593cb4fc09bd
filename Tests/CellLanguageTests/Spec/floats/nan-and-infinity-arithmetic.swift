let inf = Double.infinity
print(inf + 1, -inf, inf * -2, 1 / inf, -1 / inf, (inf - inf).isNaN, (0 * inf).isNaN, inf == inf)
print(
  max(1, inf), min(-inf, 0), inf > 1e308, [inf, 1, -inf].sorted()
)
print([1, Double.nan, 3].contains { $0.isNaN }, [Double.nan] == [Double.nan])
