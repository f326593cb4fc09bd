let grow: ([Int], Int) -> [Int] = { list, item in
  var list = list
  list.append(item)
  return list
}
print(grow([1], 2))
print([3, 4].map { n in
  let n = n * 10
  return n + 1
})
