var shelf: [String: [String: [Int]]] = [:]
shelf["maths", default: [:]]["algebra", default: []].append(3)
shelf["maths", default: [:]]["algebra", default: []].append(4)
shelf["maths"]?["logic"] = [9]
shelf["art"]?["x"] = [1]
print(shelf.keys.sorted(), shelf["maths"]?["algebra"] ?? [], shelf["maths"]?["logic"]?.first ?? 0)
shelf["maths"]?["algebra"]?[0] *= 100
let copy = shelf
shelf["maths"]?.removeValue(forKey: "algebra")
print(copy["maths"]?["algebra"] ?? [], shelf["maths"]?.keys.sorted() ?? [])
