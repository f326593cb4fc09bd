let record = "a,b,,c,"
print(record.split(separator: ","))
print(record.split(separator: ",", omittingEmptySubsequences: false))
print(record.split(separator: ",", maxSplits: 1))
print("one  two".split(whereSeparator: \.isWhitespace))
print("a--b-c".split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false))
print("".split(separator: ",").count, ",".split(separator: ",").count)
