// What is rare or heavy: each instruction is a call from the dispatch loop or from machine code.

extension Machine {
  /// Performs one instruction; `pc` is behind its first word. Returns where it goes on, or nil when
  /// the program stops.
  @inline(never)
  func perform(
    _ i: UInt64, _ start: UnsafeMutablePointer<UInt64>, _ r: Words
  ) -> UnsafeMutablePointer<UInt64>? {
    var pc = start
    let a = Int(truncatingIfNeeded: (i >> 16) & 0xFFFF)
    let b = Int(truncatingIfNeeded: (i >> 32) & 0xFFFF)
    let c = Int(truncatingIfNeeded: i >> 48)
    switch unsafeBitCast(UInt8(truncatingIfNeeded: i), to: Opcode.self) {
    case .loadString: store(strings[b], at: r + a)
    case .copyString:
      if r[b + 1] != 0 { store(string(at: r + b), at: r + a) } else { r[a + 1] = 0 }
    case .copyValue: heap.copy(r + b, to: r + a, layouts[c])
    case .dropString: destroyString(r + a)
    case .dropValue:
      saveState(pc, r)
      heap.destroy(r + a, layouts[b])
    case .addSized, .subtractSized, .multiplySized, .divideSized, .remainderSized:
      guard let value = sizedArithmetic(i, r[b], r[c]) else { return haltedSized(pc, r, i) }
      r[a] = value
    case .negateSized, .wrapSized, .bitNotSized, .shiftLeftSized, .shiftRightSized,
      .convertInt:
      guard let value = sizedOther(i, r[b], r[c]) else { return haltedSized(pc, r, i) }
      r[a] = value
    case .doubleToInt:
      guard let value = doubleToInt(small(i), double(r[b])) else {
        return halted(pc, r, Self.conversionTrap(small(i), double(r[b])))
      }
      r[a] = value
    case .math1: r[a] = word(MathFunctions.apply(small(i), double(r[b])))
    case .math2: r[a] = word(MathFunctions.apply(small(i), double(r[b]), double(r[c])))
    case .unsignedToDouble: r[a] = word(Double(UInt(bitPattern: r[b])))
    case .mathFloat1: r[a] = word(MathFunctions.apply(small(i), float(r[b])))
    case .takeError:
      r[a] = state.pointee.thrown
      state.pointee.thrown = 0
    case .setError:
      saveState(pc, r)
      heap.release(state.pointee.thrown)
      state.pointee.thrown = r[a]
      r[a] = 0
    case .callNative:
      switch callNative(b, c, r + a, pc, r) {
      case .finished: break
      case .thrown, .trapped: return nil
      }
    case .callNativeThrowing:
      switch callNative(b, c, r + a, pc, r) {
      case .finished: pc += 1
      case .thrown: pc += 1 + Int(bitPattern: UInt(pc.pointee))
      case .trapped: return nil
      }
    case .initializeOnce:
      let flag = Int(truncatingIfNeeded: pc.pointee)
      pc += 1
      if state.pointee.globals[flag] == 0 {
        saveState(pc, r)
        guard initialize(b) else { return nil }
        state.pointee.globals[flag] = 1
      }
    case .checkPresent:
      if heap.isMissing(r + a, layouts[b]) {
        return halted(pc, r, small(i) == 0 ? Self.overlap : Self.notThere)
      }
    case .newObject:
      do throws(Trap) {
        r[a] = try heap.allocate(objectTypes[b], words: c).word
      } catch {
        return halted(pc, r, error)
      }
    case .uniqueExistential:
      do throws(Trap) {
        r[a] = try uniqueExistential(r[a])
      } catch {
        return halted(pc, r, error)
      }
    case .newArray:
      do throws(Trap) {
        r[a] = try makeArray(objectTypes[b], capacity: c).word
      } catch {
        return halted(pc, r, error)
      }
    case .takeElements:
      let shape = pc.pointee
      pc += 1
      guard let place = element(r + b, r[c], shape, pc, r) else { return nil }
      (r + a).update(from: place, count: small(i))
      place.update(repeating: 0, count: small(i))
    case .storeElements:
      let shape = pc.pointee
      pc += 1
      guard let place = element(r + a, r[b], shape, pc, r) else { return nil }
      place.update(from: r + c, count: small(i))
    case .appendElement:
      guard appendSlowly(r + a, r + b, 1, pc, r) else { return nil }
    case .appendElements:
      guard appendSlowly(r + a, r + b, small(i), pc, r) else { return nil }
    case .describe:
      if appendNumber(r[b], c, to: r + a) { break }
      saveState(pc, r)
      do throws(Trap) {
        let text = try describe(r + b, types[c])
        try appendText(text, to: r + a)
      } catch {
        return halted(pc, r, error)
      }
    case .appendString:
      if appendSmall(r + b, to: r + a) { break }
      do throws(Trap) {
        try appendText(string(at: r + b), to: r + a)
      } catch {
        return halted(pc, r, error)
      }
    case .nextCharacter:
      let hasNext = CellLanguage.nextCharacter(r + b, r + c, r + a)
      pc += hasNext ? 1 : 1 + Int(bitPattern: UInt(pc.pointee))
    case .equalString: r[a] = areEqualStrings(r + b, r + c) ? 1 : 0
    case .lessString: r[a] = string(at: r + b) < string(at: r + c) ? 1 : 0
    case .equalValue:
      let type = types[Int(truncatingIfNeeded: pc.pointee)]
      pc += 1
      saveState(pc, r)
      do throws(Trap) {
        r[a] = try isEqual(r + b, r + c, type) ? 1 : 0
      } catch {
        return halted(pc, r, error)
      }
    default: return halted(pc, r, Trap("this instruction is not known"))
    }
    return pc
  }

  /// Appends the text of a number of a common type; false for other types.
  private func appendNumber(_ word: Int, _ type: Int, to text: Words) -> Bool {
    let type = types[type]
    if type === context.known.int {
      if appendSmall(number: word, to: text) { return true }
      withString(at: text) { $0 += String(word) }
    } else if type === context.known.double {
      withString(at: text) { $0 += double(word).description }
    } else {
      return false
    }
    return true
  }

  private func small(_ i: UInt64) -> Int { Int(truncatingIfNeeded: (i >> 8) & 0xFF) }

  private func halted(
    _ pc: UnsafeMutablePointer<UInt64>, _ r: Words, _ trap: Trap
  ) -> UnsafeMutablePointer<UInt64>? {
    _ = stopped(pc, r, trap)
    return nil
  }

  private func haltedSized(
    _ pc: UnsafeMutablePointer<UInt64>, _ r: Words, _ i: UInt64
  ) -> UnsafeMutablePointer<UInt64>? {
    _ = stoppedSized(pc, r, i)
    return nil
  }
}
