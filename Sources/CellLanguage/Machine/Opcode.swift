/// The instructions of the machine.
///
/// An instruction is one 64-bit word: the operation in the low byte, a small operand `d` in the
/// second, then three 16-bit operands `a`, `b`, `c`. Operands are registers unless said otherwise;
/// `k` is a 16-bit constant with sign. Jumps go by the signed 24 bits of `c` and `d`, counted in
/// words from the next instruction. Some operations take a further word, written `+w`.
enum Opcode: UInt8 {
  // MARK: Moving

  /// a = b
  case move
  /// a, a+1 = b, b+1
  case move2
  case move3
  /// d words from b to a
  case moveMany
  /// a = b; b = 0
  case take
  /// d words from b to a, which leaves zeros
  case takeMany
  /// a = k in b
  case constant
  /// a = +w
  case wideConstant
  /// a… = the string number b of the function table
  case loadString
  /// d words from a = 0
  case clear

  // MARK: Counting

  /// a = b, one more owner
  case copyObject
  case copyString
  /// a… = copy of b…, by layout c
  case copyValue
  /// End the object in a; a = 0
  case dropObject
  case dropString
  /// End the value at a by layout b
  case dropValue

  // MARK: Whole numbers

  case addInt, subtractInt, multiplyInt, divideInt, remainderInt
  /// a = b + k
  case addIntConstant
  /// a = b * k
  case multiplyIntConstant
  case negateInt
  case addWrapping, subtractWrapping, multiplyWrapping
  case bitAnd, bitOr, bitXor, bitNot
  case shiftLeft, shiftRight
  case maskingShiftLeft, maskingShiftRight
  /// Arithmetic of the other integer types; d names the type.
  case addSized, subtractSized, multiplySized, divideSized, remainderSized, negateSized
  case wrapSized
  case shiftLeftSized, shiftRightSized, bitNotSized
  case equalInt, notEqualInt, lessInt, lessEqualInt
  case lessUnsigned, lessEqualUnsigned
  /// a = conversion of the integer b to the type d (in d) or trap
  case convertInt
  /// a = b & k == 0 …
  case not

  // MARK: Floating point

  case addDouble, subtractDouble, multiplyDouble, divideDouble
  case negateDouble
  case equalDouble, notEqualDouble, lessDouble, lessEqualDouble
  case squareRootDouble, absoluteDouble
  /// a = function d of b
  case math1
  /// a = function d of b and c
  case math2
  case intToDouble, unsignedToDouble
  /// a = Int(b), or trap; d names the type
  case doubleToInt
  case addFloat, subtractFloat, multiplyFloat, divideFloat, negateFloat
  case equalFloat, notEqualFloat, lessFloat, lessEqualFloat
  case intToFloat, floatToDouble, doubleToFloat
  case mathFloat1

  // MARK: Jumping

  case jump
  /// A jump backwards: counts a step.
  case jumpBack
  case jumpIfTrue, jumpIfFalse
  case jumpIfEqualInt, jumpIfNotEqualInt, jumpIfLessInt, jumpIfLessEqualInt
  /// Compare a with the constant in b.
  case jumpIfEqualConstant, jumpIfNotEqualConstant, jumpIfLessConstant, jumpIfLessEqualConstant
  case jumpIfGreaterConstant, jumpIfGreaterEqualConstant
  case jumpIfLessDouble, jumpIfLessEqualDouble, jumpIfNotLessDouble, jumpIfNotLessEqualDouble
  case jumpIfEqualDouble, jumpIfNotEqualDouble
  /// a += 1; jump back if a < b
  case loopLess
  /// If a < b: a += 1 and jump back.
  case loopClosed
  case backIfLessInt, backIfLessEqualInt, backIfEqualInt, backIfNotEqualInt
  /// Count a step.
  case step
  /// Jump by the table in the following words: a is the index, b their number.
  case jumpTable

  // MARK: Calling

  /// Call function number b with the window at a; +w holds the place of a handler.
  case call
  case callThrowing
  /// Call the closure in b with the window at a.
  case callClosure
  case callClosureThrowing
  /// Call method number c of the class of the object in b, window at a.
  case callMethod
  case callMethodThrowing
  /// Call the witness number c for the value behind the existential in b, window at a.
  case callWitness
  case callWitnessThrowing
  /// As `callWitness`, for the type whose number is in b.
  case callStatic
  case callStaticThrowing
  /// Call host function number b with the window at a; c is the number of its type list.
  case callNative
  case callNativeThrowing
  case returnValue
  /// Give back what the frame owns, then return.
  case returnClean
  /// Leave by the error in the machine.
  case throwError
  /// a = the error that was caught, which the machine gives up.
  case takeError
  /// The machine's error = a, which is given up.
  case setError
  /// Stop with message number b of the function table.
  case trap
  case halt

  // MARK: Memory

  /// a = global word c (+ d words)
  case loadGlobal, storeGlobal
  case loadGlobalWords, storeGlobalWords
  /// Run initialiser number b unless the global word +w says that it has run.
  case initializeOnce
  /// Trap if the word a is zero: overlapping accesses, or, of a global (d = 1), no value yet.
  case checkObject
  /// Trap if the value at a by layout b is missing, as `checkObject` does.
  case checkPresent
  /// a = new object of type number b with c words
  case newObject
  /// a = word c of the object in b
  case loadField
  /// word c of the object in a = b
  case storeField
  /// d words
  case loadFields, storeFields
  /// a = the code of function number b, as closures hold it
  case loadCode
  /// a… = the payload (d words) of the existential in b
  case loadPayload
  /// The payload (d words) of the existential in a = b…
  case storePayload
  /// Make the existential in a the only owner of its payload.
  case uniqueExistential

  // MARK: Ranges

  /// Trap unless a <= b.
  case checkRange

  // MARK: Arrays

  /// a = new array of type number b with room for c
  case newArray
  case arrayCount
  /// a = element b[c], one word
  case loadElement
  /// a… = element b[c] of d words
  case loadElements
  /// As `loadElements`, leaving zeros; the array is made unique first.
  case takeElements
  /// a[b] = c, one word; the array is made unique first.
  case storeElement
  case storeElements
  /// Append the word b to the array in a
  case appendElement
  /// Append d words at b to a; type number c
  case appendElements
  /// a = address check only: trap unless 0 <= c < count of b
  case checkIndex
  /// a = the next one-word element of the array b at index c, which grows; at the end, jump by +w.
  case nextElement
  /// Jump by +w unless the index a is below the count of the array b.
  case checkNext

  // MARK: Optionals and enums

  /// Trap if word a is zero (nil).
  case unwrapObject
  case unwrapTag

  // MARK: Text

  /// Append to the string at a the description of the value at b; c is the type's number.
  case describe
  /// Append the string at b to the string at a.
  case appendString
  /// a… = the next character of the string at b at the byte c, which grows; at the end, jump by +w.
  case nextCharacter
  /// a = whether the strings at b and c are equal / less
  case equalString, lessString
  /// a = whether the values at b and c of type number d… are equal
  case equalValue
}
