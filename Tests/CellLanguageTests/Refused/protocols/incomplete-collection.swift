struct Bag<T: Hashable>: Collection
where T: Comparable {
}
var endIndex: Int { 0 }
