struct Job { var id: Int; var needs: Set<Int> = [] }
print(Job(id: 1), Job(id: 2, needs: [1]))
print([Set([1])], ["k": Set(["a"])], Optional(Set<Int>()) as Any, Set([2]))
print("\(Set([3]))", [1: Set<String>()], (Set([4]), 5))
