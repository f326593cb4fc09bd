extension Machine {
  func registerArrays() {
    registerArrayConstruction()
    registerArrayChanges()
    register("array.capacity") { call in call[0] = call.object(1).payload[1] }
    register("less") { call in
      let type = call.types[0]
      let size = call.layout(of: type).size
      call[0] = try call.machine.isLess(call.window + 1, call.window + 1 + size, type) ? 1 : 0
    }
    register("equal") { call in
      let type = call.selfType
      let size = call.layout(of: type).size
      call[0] = try call.machine.isEqual(call.window + 1, call.window + 1 + size, type) ? 1 : 0
    }
  }

  private func registerArrayConstruction() {
    register("array.init") { call in
      call[0] = try call.makeArray(of: call.types[0], capacity: 0).word
    }
    register("array.repeating") { call in
      let element = call.layout(of: call.types[0])
      let count = call[1 + element.size]
      guard count >= 0 else { throw Trap("cannot make an array of \(count) elements") }
      let array = try call.makeArray(of: call.types[0], capacity: count)
      let (value, target) = (call.window + 1, array.payload + 2)
      if element.size == 0 {
        // There is nothing to write, however often.
      } else if element.size == 1 {
        target.update(repeating: value[0], count: count)
      } else {
        for index in 0..<count {
          (target + index * element.size).update(from: value, count: element.size)
        }
      }
      if !element.isTrivial {
        for index in 0..<count { call.heap.retain(target + index * element.size, element) }
      }
      array.payload[0] = count
      call[0] = array.word
    }
    register("array.concatenate") { call in
      let element = call.layout(of: call.types[0])
      let (left, leftCount) = call.elements(1)
      let (right, rightCount) = call.elements(2)
      let array = try call.makeArray(of: call.types[0], capacity: leftCount + rightCount)
      let target = array.payload + 2
      call.machine.copyElements(left, to: target, leftCount, element)
      call.machine.copyElements(right, to: target + leftCount * element.size, rightCount, element)
      array.payload[0] = leftCount + rightCount
      call[0] = array.word
    }
    register("array.reversed") { call in
      let element = call.layout(of: call.types[0])
      let (source, count) = call.elements(1)
      let array = try call.makeArray(of: call.types[0], capacity: count)
      for index in 0..<(element.size == 0 ? 0 : count) {
        call.heap.copy(
          source + (count - 1 - index) * element.size, to: array.payload + 2 + index * element.size,
          element)
      }
      array.payload[0] = count
      call[0] = array.word
    }
  }

  private func registerArrayChanges() {
    register("array.appendArray") { call in
      let element = call.layout(of: call.types[0])
      let count = call.object(1).payload[0]
      // The source is kept while the target may move: they can be the same array.
      call.heap.retain(call[1])
      defer { call.heap.release(call[1]) }
      let array = try call.machine.uniqueArray(call[0], room: count)
      call[0] = array.word
      let old = array.payload[0]
      call.machine.copyElements(
        call.object(1).payload + 2, to: array.payload + 2 + old * element.size, count, element)
      array.payload[0] = old + count
    }
    register("array.reserve") { call in
      let (wanted, overflow) = call[1].subtractingReportingOverflow(call.object(0).payload[0])
      guard wanted > 0, !overflow else { return }
      call[0] = try call.machine.uniqueArray(call[0], room: wanted).word
    }
    register("array.insert") { call in
      let element = call.layout(of: call.types[0])
      let index = call[1 + element.size]
      let count = call.object(0).payload[0]
      guard index >= 0, index <= count else { throw Machine.indexTrap(index, count) }
      let array = try call.machine.uniqueArray(call[0], room: 1)
      call[0] = array.word
      let place = array.payload + 2 + index * element.size
      (place + element.size).update(from: place, count: (count - index) * element.size)
      call.heap.copy(call.window + 1, to: place, element)
      array.payload[0] = count + 1
    }
    register("array.remove") { call in
      let element = call.layout(of: call.types[0])
      let (slot, index) = (element.size, call[element.size + 1])
      let count = call.object(slot).payload[0]
      guard index >= 0, index < count else { throw Machine.indexTrap(index, count) }
      let array = try call.machine.uniqueArray(call[slot], room: 0)
      call[slot] = array.word
      let place = array.payload + 2 + index * element.size
      call.window.update(from: place, count: element.size)
      place.update(from: place + element.size, count: (count - index - 1) * element.size)
      array.payload[0] = count - 1
    }
    register("array.removeRange") { call in
      let element = call.layout(of: call.types[0])
      let (start, end) = (call[1], call[2])
      let array = try call.machine.uniqueArray(call[0], room: 0)
      call[0] = array.word
      let count = array.payload[0]
      let elements = array.payload + 2
      if !element.isTrivial {
        for index in start..<end { call.heap.destroy(elements + index * element.size, element) }
      }
      (elements + start * element.size).update(
        from: elements + end * element.size, count: (count - end) * element.size)
      array.payload[0] = count - (end - start)
    }
    register("array.removeAll") { call in
      let old = call[0]
      call[0] = try call.makeArray(of: call.types[0], capacity: 0).word
      call.heap.release(old)
    }
    register("array.swap") { call in
      let element = call.layout(of: call.types[0])
      let (i, j) = (call[1], call[2])
      let array = try call.machine.uniqueArray(call[0], room: 0)
      call[0] = array.word
      let count = array.payload[0]
      for index in [i, j] where index < 0 || index >= count {
        throw Machine.indexTrap(index, count)
      }
      let (a, b) = (array.payload + 2 + i * element.size, array.payload + 2 + j * element.size)
      for word in 0..<element.size { (a[word], b[word]) = (b[word], a[word]) }
    }
    register("array.reverse") { call in
      let element = call.layout(of: call.types[0])
      let array = try call.machine.uniqueArray(call[0], room: 0)
      call[0] = array.word
      let (elements, count) = (array.payload + 2, array.payload[0])
      for index in 0..<(element.size == 0 ? 0 : count / 2) {
        let (a, b) = (
          elements + index * element.size, elements + (count - 1 - index) * element.size
        )
        for word in 0..<element.size { (a[word], b[word]) = (b[word], a[word]) }
      }
    }
  }
}
