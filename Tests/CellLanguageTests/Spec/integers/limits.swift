print(Int.max, Int.min)
print(Int8.min, Int8.max, Int16.min, Int16.max)
print(Int32.min, Int32.max, UInt32.max)
print(UInt8.min, UInt16.max, UInt64.max, UInt.max)
