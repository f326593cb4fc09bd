let result = [1, 2, 3, 4].lazy
  .map { value -> Int in
    print("map", value)
    return value * 10
  }
  .filter { value in
    print("filter", value)
    return value > 10
  }
print("nothing yet")
print(result.first ?? 0)
for value in result where value > 20 {
  print("found", value)
  break
}
