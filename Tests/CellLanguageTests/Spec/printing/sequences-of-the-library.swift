// What `print` shows of sequences that are not arrays.
print(zip([1, 2], ["x", "y"]))
print(["a", "b"].enumerated())
print(stride(from: 0, to: 10, by: 3), stride(from: 0.0, through: 1, by: 0.25))
print(CollectionOfOne(4), CollectionOfOne("four"))
print([zip([1], [2])].count, type(of: zip([1], ["a"])))
