// The dispatch loop. It is one long function on purpose: program counter, frame and budget stay in
// the processor's registers. What is rare or heavy is in functions of its own.

/// How a stretch of machine code ended.
enum RunOutcome {
  case finished, thrown, trapped
}

extension Machine {
  /// Runs the function at the top of the frames until it returns.
  @inline(never)
  func run(from depth: Int) -> RunOutcome {
    let state = self.state
    let bottom = frames + depth
    var r = state.pointee.top.pointee.base
    var pc = state.pointee.top.pointee.pc
    var budget = state.pointee.exit.budget
    let heap = self.heap
    let isNative = native != nil
    if let native {
      (bottom - 1).pointee.native = native.finished
      if let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
    }

    while true {
      let i = pc.pointee
      pc += 1
      let a = Int(truncatingIfNeeded: (i >> 16) & 0xFFFF)
      let b = Int(truncatingIfNeeded: (i >> 32) & 0xFFFF)
      let c = Int(truncatingIfNeeded: i >> 48)
      switch unsafeBitCast(UInt8(truncatingIfNeeded: i), to: Opcode.self) {

      // MARK: Moving

      case .move: r[a] = r[b]
      case .move2:
        let (x, y) = (r[b], r[b + 1])
        r[a] = x
        r[a + 1] = y
      case .move3:
        let (x, y, z) = (r[b], r[b + 1], r[b + 2])
        r[a] = x
        r[a + 1] = y
        r[a + 2] = z
      case .moveMany: (r + a).update(from: r + b, count: small(i))
      case .take:
        r[a] = r[b]
        r[b] = 0
      case .takeMany:
        (r + a).update(from: r + b, count: small(i))
        (r + b).update(repeating: 0, count: small(i))
      case .constant: r[a] = Int(Int16(truncatingIfNeeded: b))
      case .wideConstant:
        r[a] = Int(bitPattern: UInt(pc.pointee))
        pc += 1
      case .clear: (r + a).update(repeating: 0, count: small(i))

      // MARK: Counting

      case .copyObject:
        let object = r[b]
        heap.retain(object)
        r[a] = object
      case .dropObject:
        let object = r[a]
        r[a] = 0
        if object != 0 {
          saveState(pc, r)
          heap.release(object)
        }
      // MARK: Whole numbers

      case .addInt:
        let (value, overflow) = r[b].addingReportingOverflow(r[c])
        if overflow { return overflowed(pc, r, "+", r[b], r[c]) }
        r[a] = value
      case .subtractInt:
        let (value, overflow) = r[b].subtractingReportingOverflow(r[c])
        if overflow { return overflowed(pc, r, "-", r[b], r[c]) }
        r[a] = value
      case .multiplyInt:
        let (value, overflow) = r[b].multipliedReportingOverflow(by: r[c])
        if overflow { return overflowed(pc, r, "*", r[b], r[c]) }
        r[a] = value
      case .divideInt:
        let divisor = r[c]
        if divisor == 0 { return stopped(pc, r, Trap("division by zero")) }
        let (value, overflow) = r[b].dividedReportingOverflow(by: divisor)
        if overflow { return overflowed(pc, r, "/", r[b], divisor) }
        r[a] = value
      case .remainderInt:
        let divisor = r[c]
        if divisor == 0 {
          return stopped(pc, r, Trap("division by zero in remainder operation"))
        }
        r[a] = divisor == -1 ? 0 : r[b] % divisor
      case .addIntConstant:
        let constant = Int(Int16(truncatingIfNeeded: c))
        let (value, overflow) = r[b].addingReportingOverflow(constant)
        if overflow { return overflowed(pc, r, "+", r[b], constant) }
        r[a] = value
      case .multiplyIntConstant:
        let constant = Int(Int16(truncatingIfNeeded: c))
        let (value, overflow) = r[b].multipliedReportingOverflow(by: constant)
        if overflow { return overflowed(pc, r, "*", r[b], constant) }
        r[a] = value
      case .negateInt:
        if r[b] == .min { return overflowed(pc, r, "-", 0, r[b]) }
        r[a] = -r[b]
      case .addWrapping: r[a] = r[b] &+ r[c]
      case .subtractWrapping: r[a] = r[b] &- r[c]
      case .multiplyWrapping: r[a] = r[b] &* r[c]
      case .bitAnd: r[a] = r[b] & r[c]
      case .bitOr: r[a] = r[b] | r[c]
      case .bitXor: r[a] = r[b] ^ r[c]
      case .bitNot: r[a] = ~r[b]
      case .shiftLeft: r[a] = r[b] << r[c]
      case .shiftRight: r[a] = r[b] >> r[c]
      case .maskingShiftLeft: r[a] = r[b] &<< r[c]
      case .maskingShiftRight: r[a] = r[b] &>> r[c]
      case .equalInt: r[a] = r[b] == r[c] ? 1 : 0
      case .notEqualInt: r[a] = r[b] != r[c] ? 1 : 0
      case .lessInt: r[a] = r[b] < r[c] ? 1 : 0
      case .lessEqualInt: r[a] = r[b] <= r[c] ? 1 : 0
      case .lessUnsigned: r[a] = UInt(bitPattern: r[b]) < UInt(bitPattern: r[c]) ? 1 : 0
      case .lessEqualUnsigned: r[a] = UInt(bitPattern: r[b]) <= UInt(bitPattern: r[c]) ? 1 : 0
      case .not: r[a] = r[b] ^ 1

      // MARK: Floating point

      case .addDouble: r[a] = word(double(r[b]) + double(r[c]))
      case .subtractDouble: r[a] = word(double(r[b]) - double(r[c]))
      case .multiplyDouble: r[a] = word(double(r[b]) * double(r[c]))
      case .divideDouble: r[a] = word(double(r[b]) / double(r[c]))
      case .negateDouble: r[a] = word(-double(r[b]))
      case .equalDouble: r[a] = double(r[b]) == double(r[c]) ? 1 : 0
      case .notEqualDouble: r[a] = double(r[b]) != double(r[c]) ? 1 : 0
      case .lessDouble: r[a] = double(r[b]) < double(r[c]) ? 1 : 0
      case .lessEqualDouble: r[a] = double(r[b]) <= double(r[c]) ? 1 : 0
      case .squareRootDouble: r[a] = word(double(r[b]).squareRoot())
      case .absoluteDouble: r[a] = r[b] & Int.max
      case .intToDouble: r[a] = word(Double(r[b]))
      case .addFloat: r[a] = word(float(r[b]) + float(r[c]))
      case .subtractFloat: r[a] = word(float(r[b]) - float(r[c]))
      case .multiplyFloat: r[a] = word(float(r[b]) * float(r[c]))
      case .divideFloat: r[a] = word(float(r[b]) / float(r[c]))
      case .negateFloat: r[a] = word(-float(r[b]))
      case .equalFloat: r[a] = float(r[b]) == float(r[c]) ? 1 : 0
      case .notEqualFloat: r[a] = float(r[b]) != float(r[c]) ? 1 : 0
      case .lessFloat: r[a] = float(r[b]) < float(r[c]) ? 1 : 0
      case .lessEqualFloat: r[a] = float(r[b]) <= float(r[c]) ? 1 : 0
      case .intToFloat: r[a] = word(Float(r[b]))
      case .floatToDouble: r[a] = word(Double(float(r[b])))
      case .doubleToFloat: r[a] = word(Float(double(r[b])))
      // MARK: Jumping

      case .jump: pc += distance(i)
      case .jumpBack:
        budget &-= 1
        if budget < 0, let outcome = refill(&budget, pc, r) { return outcome }
        pc += distance(i)
        if isNative, let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
      case .step:
        budget &-= 1
        if budget < 0, let outcome = refill(&budget, pc, r) { return outcome }
        if isNative, let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
      case .jumpIfTrue: if r[a] != 0 { pc += distance(i) }
      case .jumpIfFalse: if r[a] == 0 { pc += distance(i) }
      case .jumpIfEqualInt: if r[a] == r[b] { pc += distance(i) }
      case .jumpIfNotEqualInt: if r[a] != r[b] { pc += distance(i) }
      case .jumpIfLessInt: if r[a] < r[b] { pc += distance(i) }
      case .jumpIfLessEqualInt: if r[a] <= r[b] { pc += distance(i) }
      case .jumpIfEqualConstant:
        if r[a] == Int(Int16(truncatingIfNeeded: b)) { pc += distance(i) }
      case .jumpIfNotEqualConstant:
        if r[a] != Int(Int16(truncatingIfNeeded: b)) { pc += distance(i) }
      case .jumpIfLessConstant:
        if r[a] < Int(Int16(truncatingIfNeeded: b)) { pc += distance(i) }
      case .jumpIfLessEqualConstant:
        if r[a] <= Int(Int16(truncatingIfNeeded: b)) { pc += distance(i) }
      case .jumpIfGreaterConstant:
        if r[a] > Int(Int16(truncatingIfNeeded: b)) { pc += distance(i) }
      case .jumpIfGreaterEqualConstant:
        if r[a] >= Int(Int16(truncatingIfNeeded: b)) { pc += distance(i) }
      case .jumpIfLessDouble: if double(r[a]) < double(r[b]) { pc += distance(i) }
      case .jumpIfLessEqualDouble: if double(r[a]) <= double(r[b]) { pc += distance(i) }
      case .jumpIfNotLessDouble: if !(double(r[a]) < double(r[b])) { pc += distance(i) }
      case .jumpIfNotLessEqualDouble: if !(double(r[a]) <= double(r[b])) { pc += distance(i) }
      case .jumpIfEqualDouble: if double(r[a]) == double(r[b]) { pc += distance(i) }
      case .jumpIfNotEqualDouble: if double(r[a]) != double(r[b]) { pc += distance(i) }
      case .loopLess:
        let value = r[a] &+ 1
        r[a] = value
        if value < r[b] {
          budget &-= 1
          if budget < 0, let outcome = refill(&budget, pc, r) { return outcome }
          pc += distance(i)
          if isNative, let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
        }
      case .loopClosed:
        let value = r[a]
        if value < r[b] {
          r[a] = value &+ 1
          budget &-= 1
          if budget < 0, let outcome = refill(&budget, pc, r) { return outcome }
          pc += distance(i)
          if isNative, let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
        }
      case .backIfLessInt:
        if r[a] < r[b] {
          budget &-= 1
          if budget < 0, let outcome = refill(&budget, pc, r) { return outcome }
          pc += distance(i)
          if isNative, let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
        }
      case .backIfLessEqualInt:
        if r[a] <= r[b] {
          budget &-= 1
          if budget < 0, let outcome = refill(&budget, pc, r) { return outcome }
          pc += distance(i)
          if isNative, let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
        }
      case .backIfEqualInt:
        if r[a] == r[b] {
          budget &-= 1
          if budget < 0, let outcome = refill(&budget, pc, r) { return outcome }
          pc += distance(i)
          if isNative, let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
        }
      case .backIfNotEqualInt:
        if r[a] != r[b] {
          budget &-= 1
          if budget < 0, let outcome = refill(&budget, pc, r) { return outcome }
          pc += distance(i)
          if isNative, let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
        }
      case .jumpTable:
        let index = r[a]
        let offset = Int(bitPattern: UInt(pc[index]))
        pc += b + offset

      // MARK: Calling

      case .call, .callThrowing:
        budget &-= 1
        if budget < 0, let outcome = refill(&budget, pc, r) { return outcome }
        if unsafeBitCast(UInt8(truncatingIfNeeded: i), to: Opcode.self) == .callThrowing { pc += 1 }
        guard let entry = enter(b, pc, r + a, state) else { return .trapped }
        r += a
        pc = entry
        if isNative, let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
      case .callClosure, .callClosureThrowing:
        budget &-= 1
        if budget < 0, let outcome = refill(&budget, pc, r) { return outcome }
        if unsafeBitCast(UInt8(truncatingIfNeeded: i), to: Opcode.self) == .callClosureThrowing {
          pc += 1
        }
        let function = HeapObject(r[b]).payload[0]
        guard let entry = enter(function, pc, r + a, state) else { return .trapped }
        r += a
        pc = entry
        if isNative, let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
      case .callMethod, .callMethodThrowing, .callWitness, .callWitnessThrowing:
        budget &-= 1
        if budget < 0, let outcome = refill(&budget, pc, r) { return outcome }
        let opcode = unsafeBitCast(UInt8(truncatingIfNeeded: i), to: Opcode.self)
        if opcode == .callMethodThrowing || opcode == .callWitnessThrowing { pc += 1 }
        let isMethod = opcode == .callMethod || opcode == .callMethodThrowing
        let function = isMethod ? method(c, of: r[b]) : witness(c, of: r[b])
        if function < 0 { return stopped(pc, r, Trap("this value has no such method")) }
        guard let entry = enter(function, pc, r + a, state) else { return .trapped }
        r += a
        pc = entry
        if isNative, let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
      case .callStatic, .callStaticThrowing:
        budget &-= 1
        if budget < 0, let outcome = refill(&budget, pc, r) { return outcome }
        let opcode = unsafeBitCast(UInt8(truncatingIfNeeded: i), to: Opcode.self)
        if opcode == .callStaticThrowing { pc += 1 }
        let function = witness(c, of: types[r[b]])
        guard let entry = enter(function, pc, r + a, state) else { return .trapped }
        r += a
        pc = entry
        if isNative, let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
      case .returnClean, .returnValue:
        cleanFrame(r, state)
        if state.pointee.top == bottom {
          state.pointee.top = bottom - 1
          state.pointee.exit.budget = budget
          return .finished
        }
        state.pointee.top -= 1
        pc = state.pointee.top.pointee.pc
        r = state.pointee.top.pointee.base
        if isNative, let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
      case .throwError:
        cleanFrame(r, state)
        let top = state.pointee.top
        state.pointee.top = top - 1
        if top == bottom {
          state.pointee.exit.budget = budget
          return .thrown
        }
        // The word before the return address says where the caller's handler is.
        pc = (top - 1).pointee.pc
        pc += Int(bitPattern: UInt(pc[-1]))
        r = (top - 1).pointee.base
        if isNative, let outcome = continueNatively(&pc, &r, &budget, bottom) { return outcome }
      case .trap: return stopped(pc, r, Trap(strings[b]))
      case .halt: return .finished

      // MARK: Memory

      case .loadGlobal:
        r[a] = state.pointee.globals[Int(truncatingIfNeeded: pc.pointee)]
        pc += 1
      case .storeGlobal:
        state.pointee.globals[Int(truncatingIfNeeded: pc.pointee)] = r[a]
        pc += 1
      case .loadGlobalWords:
        (r + a).update(
          from: state.pointee.globals + Int(truncatingIfNeeded: pc.pointee), count: small(i))
        pc += 1
      case .storeGlobalWords:
        (state.pointee.globals + Int(truncatingIfNeeded: pc.pointee)).update(
          from: r + a, count: small(i))
        pc += 1
      case .checkObject:
        if r[a] == 0 { return stopped(pc, r, small(i) == 0 ? Self.overlap : Self.notThere) }
      case .loadField: r[a] = HeapObject(r[b]).payload[c]
      case .storeField: HeapObject(r[a]).payload[c] = r[b]
      case .loadFields: (r + a).update(from: HeapObject(r[b]).payload + c, count: small(i))
      case .storeFields: (HeapObject(r[a]).payload + c).update(from: r + b, count: small(i))
      case .loadCode: r[a] = b
      case .loadPayload: (r + a).update(from: HeapObject(r[b]).payload, count: small(i))
      case .storePayload: (HeapObject(r[a]).payload).update(from: r + b, count: small(i))
      // MARK: Ranges and arrays

      case .checkRange:
        if r[b] < r[a] {
          return stopped(
            pc, r, Trap("range requires lowerBound <= upperBound, found \(r[a]) and \(r[b])"))
        }
      case .arrayCount: r[a] = HeapObject(r[b]).payload[0]
      case .loadElement:
        let payload = HeapObject(r[b]).payload
        let index = r[c]
        if UInt(bitPattern: index) >= UInt(bitPattern: payload[0]) {
          return stopped(pc, r, Self.indexTrap(index, payload[0]))
        }
        r[a] = payload[2 &+ index]
      case .loadElements:
        let payload = HeapObject(r[b]).payload
        let index = r[c]
        let shape = pc.pointee
        pc += 1
        if UInt(bitPattern: index) >= UInt(bitPattern: payload[0]) {
          return stopped(pc, r, Self.indexTrap(index, payload[0]))
        }
        let source = payload + (2 &+ index &* Int(shape & 0xFFFF_FFFF) &+ Int(shape >> 32))
        (r + a).update(from: source, count: small(i))
      case .storeElement:
        var object = HeapObject(r[a])
        if !object.isUnique {
          guard makeUnique(r + a, pc, r) else { return .trapped }
          object = HeapObject(r[a])
        }
        let payload = object.payload
        let index = r[b]
        if UInt(bitPattern: index) >= UInt(bitPattern: payload[0]) {
          return stopped(pc, r, Self.indexTrap(index, payload[0]))
        }
        payload[2 &+ index] = r[c]
      case .appendElement:
        let object = HeapObject(r[a])
        let payload = object.payload
        let count = payload[0]
        if object.isUnique, count < payload[1] {
          payload[2 &+ count] = r[b]
          payload[0] = count &+ 1
        } else {
          guard appendSlowly(r + a, r + b, 1, pc, r) else { return .trapped }
        }
      case .checkIndex:
        if UInt(bitPattern: r[c]) >= UInt(bitPattern: HeapObject(r[b]).payload[0]) {
          return stopped(pc, r, Self.indexTrap(r[c], HeapObject(r[b]).payload[0]))
        }
      case .nextElement:
        let payload = HeapObject(r[b]).payload
        let index = r[c]
        if index < payload[0] {
          r[a] = payload[2 &+ index]
          r[c] = index &+ 1
          pc += 1
        } else {
          pc += 1 + Int(bitPattern: UInt(pc.pointee))
        }
      case .checkNext:
        if r[a] < HeapObject(r[b]).payload[0] {
          pc += 1
        } else {
          pc += 1 + Int(bitPattern: UInt(pc.pointee))
        }

      // MARK: Optionals

      case .unwrapObject, .unwrapTag:
        if r[a] == 0 { return stopped(pc, r, Self.nilTrap) }

      // MARK: What is rare or heavy

      default:
        guard let next = perform(i, pc, r) else { return .trapped }
        pc = next
      }
    }
  }

  @inline(__always) private func small(_ i: UInt64) -> Int {
    Int(truncatingIfNeeded: (i >> 8) & 0xFF)
  }

  /// The signed 24 bits of a jump.
  @inline(__always) private func distance(_ i: UInt64) -> Int {
    (Int(Int16(truncatingIfNeeded: i >> 48)) << 8) | Int(truncatingIfNeeded: (i >> 8) & 0xFF)
  }
}
