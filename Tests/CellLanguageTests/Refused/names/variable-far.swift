print(completelyUnknown)
