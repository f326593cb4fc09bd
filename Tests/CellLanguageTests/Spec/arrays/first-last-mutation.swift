var rows = [[3, 1], [2]]
rows[rows.startIndex].sort()
rows[rows.endIndex - 1].append(7)
if let last = rows.indices.last { rows[last][0] = 0 }
for index in rows.indices { rows[index].append(index) }
print(rows)
var counts = [0, 0]
for n in 1...5 { counts[n % 2] += n }
print(counts)
