extension Machine {
  func registerSorting() {
    register("array.sort") { call in
      // Words: the array, then the closure.
      let array = try call.machine.uniqueArray(call[0], room: 0)
      call[0] = array.word
      let element = call.layout(of: call.types[0])
      let order = ClosureOrder(call, closure: call[1], element)
      try call.machine.sort(array, element, order: order)
    }
    register("array.sortValues") { call in
      let array = try call.machine.uniqueArray(call[0], room: 0)
      call[0] = array.word
      try call.machine.sortValues(array, call.types[0], call)
    }
  }

  private func sortValues(_ array: HeapObject, _ type: Type, _ call: NativeCall) throws {
    let (elements, count) = (array.payload + 2, array.payload[0])
    let layout = lowering.layout(of: type)
    switch shape(of: type).kind {
    case .integer(let format) where format.isSigned || format.bits < 64:
      var words = UnsafeMutableBufferPointer(start: elements, count: count)
      words.sort()
    case .double:
      elements.withMemoryRebound(to: Double.self, capacity: count) { doubles in
        var numbers = UnsafeMutableBufferPointer(start: doubles, count: count)
        numbers.sort()
      }
    case .string:
      try sort(array, layout) { string(at: $0) < string(at: $1) }
    default:
      guard let code = customMember("<", of: "Comparable", for: shape(of: type)) else {
        return try sort(array, layout) { try self.isLess($0, $1, type) }
      }
      try sort(array, layout) { a, b in
        let window = try self.invoke(code) { window in
          (window + 1).update(from: a, count: layout.size)
          (window + 1 + layout.size).update(from: b, count: layout.size)
        }
        return window[0] != 0
      }
    }
  }

  /// Sorts elements in place, keeping the order of equal ones.
  private func sort(
    _ array: HeapObject, _ element: Layout, by isLess: (Words, Words) throws -> Bool
  ) throws {
    let (elements, count) = (array.payload + 2, array.payload[0])
    guard count > 1 else { return }
    // The array is kept whole while foreign code runs: positions are sorted, then words moved.
    var order = Array(0..<count)
    var scratch = order
    try mergeSort(&order, &scratch, 0, count) { a, b in
      try isLess(elements + a * element.size, elements + b * element.size)
    }
    apply(order, to: elements, element.size)
  }

  private func sort(_ array: HeapObject, _ element: Layout, order: ClosureOrder) throws {
    try sort(array, element) { try order.isLess($0, $1) }
  }

  private func apply(_ order: [Int], to elements: Words, _ size: Int) {
    let copy = Words.allocate(capacity: order.count * size)
    copy.update(from: elements, count: order.count * size)
    for (target, source) in order.enumerated() {
      (elements + target * size).update(from: copy + source * size, count: size)
    }
    copy.deallocate()
  }

  private func mergeSort(
    _ list: inout [Int], _ scratch: inout [Int], _ start: Int, _ end: Int,
    _ isLess: (Int, Int) throws -> Bool
  ) throws {
    if end - start <= 12 { return try insertionSort(&list, start, end, isLess) }
    let middle = (start + end) / 2
    try mergeSort(&list, &scratch, start, middle, isLess)
    try mergeSort(&list, &scratch, middle, end, isLess)
    if try !isLess(list[middle], list[middle - 1]) { return }
    var (left, right, target) = (start, middle, start)
    while left < middle, right < end {
      if try isLess(list[right], list[left]) {
        scratch[target] = list[right]
        right += 1
      } else {
        scratch[target] = list[left]
        left += 1
      }
      target += 1
    }
    while left < middle {
      scratch[target] = list[left]
      left += 1
      target += 1
    }
    for index in start..<target { list[index] = scratch[index] }
  }

  private func insertionSort(
    _ list: inout [Int], _ start: Int, _ end: Int, _ isLess: (Int, Int) throws -> Bool
  ) throws {
    for index in stride(from: start + 1, to: end, by: 1) {
      let item = list[index]
      var place = index
      while place > start, try isLess(item, list[place - 1]) {
        list[place] = list[place - 1]
        place -= 1
      }
      list[place] = item
    }
  }
}

/// The order that a closure of the program gives.
private struct ClosureOrder {
  let machine: Machine
  let closure: Word
  let function: Int
  let size: Int

  init(_ call: NativeCall, closure: Word, _ element: Layout) {
    machine = call.machine
    self.closure = closure
    function = HeapObject(closure).payload[0]
    size = element.size
  }

  func isLess(_ a: Words, _ b: Words) throws -> Bool {
    let window = try machine.invoke(function) { window in
      (window + 1).update(from: a, count: size)
      (window + 1 + size).update(from: b, count: size)
      window[1 + 2 * size] = closure
    }
    return window[0] != 0
  }
}
