import CHDF5
import Synchronization

/// The functions of the HDF5 library that reading a data set needs.
struct HDF5Library: Sendable {
  let createList: H5PcreateFunction
  let closeList: H5PcloseFunction
  let keepInMemory: H5Pset_fapl_coreFunction
  let setImage: H5Pset_file_imageFunction
  let setTraversal: H5Pset_elink_cbFunction
  let layout: H5Pget_layoutFunction
  let externalCount: H5Pget_external_countFunction
  let openFile: H5FopenFunction
  let closeFile: H5FcloseFunction
  let linkName: H5Lget_name_by_idxFunction
  let openDataset: H5Dopen2Function
  let space: HDF5PartFunction
  let type: HDF5PartFunction
  let creationList: HDF5PartFunction
  let read: H5DreadFunction
  let closeDataset: HDF5CloseFunction
  let closeSpace: HDF5CloseFunction
  let closeType: HDF5CloseFunction
  let rank: H5Sget_simple_extent_ndimsFunction
  let extents: H5Sget_simple_extent_dimsFunction
  let kind: H5Tget_classFunction
  let size: H5Tget_sizeFunction
  let fileAccess: HDF5Identifier
  let datasetAccess: HDF5Identifier
  let double: HDF5Identifier

  /// The library may not be called by two threads at once.
  private static let lock = Mutex<HDF5Library?>(HDF5Library())

  /// Calls the body with the library, or with nothing if it is not installed.
  static func withLibrary<Result>(
    _ body: (HDF5Library?) throws -> sending Result
  ) rethrows -> Result {
    try lock.withLock { try body($0) }
  }

  private static let names = [
    "libhdf5_serial.so.103", "libhdf5_serial.so.310", "libhdf5_serial.so", "libhdf5.so.103",
    "libhdf5.so.200", "libhdf5.so.310", "libhdf5.so", "/opt/homebrew/lib/libhdf5.dylib",
    "/usr/local/lib/libhdf5.dylib",
  ]

  private init?() {
    guard let library = SystemLibrary(Self.names),
      let open: H5openFunction = library.function("H5open"), open() >= 0,
      let version: H5get_libversionFunction = library.function("H5get_libversion"),
      Self.isKnown(version)
    else { return nil }
    // Messages are ours; nothing that a file names is loaded as code.
    let setErrors: H5Eset_auto2Function? = library.function("H5Eset_auto2")
    _ = setErrors?(0, nil, nil)
    let setLoading: H5PLset_loading_stateFunction? = library.function("H5PLset_loading_state")
    _ = setLoading?(0)
    guard let createList: H5PcreateFunction = library.function("H5Pcreate"),
      let closeList: H5PcloseFunction = library.function("H5Pclose"),
      let keepInMemory: H5Pset_fapl_coreFunction = library.function("H5Pset_fapl_core"),
      let setImage: H5Pset_file_imageFunction = library.function("H5Pset_file_image"),
      let setTraversal: H5Pset_elink_cbFunction = library.function("H5Pset_elink_cb"),
      let layout: H5Pget_layoutFunction = library.function("H5Pget_layout"),
      let externalCount: H5Pget_external_countFunction = library.function("H5Pget_external_count"),
      let openFile: H5FopenFunction = library.function("H5Fopen"),
      let closeFile: H5FcloseFunction = library.function("H5Fclose"),
      let linkName: H5Lget_name_by_idxFunction = library.function("H5Lget_name_by_idx"),
      let openDataset: H5Dopen2Function = library.function("H5Dopen2"),
      let space: HDF5PartFunction = library.function("H5Dget_space"),
      let type: HDF5PartFunction = library.function("H5Dget_type"),
      let creationList: HDF5PartFunction = library.function("H5Dget_create_plist"),
      let read: H5DreadFunction = library.function("H5Dread"),
      let closeDataset: HDF5CloseFunction = library.function("H5Dclose"),
      let closeSpace: HDF5CloseFunction = library.function("H5Sclose"),
      let closeType: HDF5CloseFunction = library.function("H5Tclose"),
      let rank: H5Sget_simple_extent_ndimsFunction = library.function(
        "H5Sget_simple_extent_ndims"),
      let extents: H5Sget_simple_extent_dimsFunction = library.function(
        "H5Sget_simple_extent_dims"),
      let kind: H5Tget_classFunction = library.function("H5Tget_class"),
      let size: H5Tget_sizeFunction = library.function("H5Tget_size"),
      let fileAccess: HDF5Identifier = library.variable("H5P_CLS_FILE_ACCESS_ID_g"),
      let datasetAccess: HDF5Identifier = library.variable("H5P_CLS_DATASET_ACCESS_ID_g"),
      let double: HDF5Identifier = library.variable("H5T_NATIVE_DOUBLE_g")
    else { return nil }
    self.createList = createList
    self.closeList = closeList
    self.keepInMemory = keepInMemory
    self.setImage = setImage
    self.setTraversal = setTraversal
    self.layout = layout
    self.externalCount = externalCount
    self.openFile = openFile
    self.closeFile = closeFile
    self.linkName = linkName
    self.openDataset = openDataset
    self.space = space
    self.type = type
    self.creationList = creationList
    self.read = read
    self.closeDataset = closeDataset
    self.closeSpace = closeSpace
    self.closeType = closeType
    self.rank = rank
    self.extents = extents
    self.kind = kind
    self.size = size
    self.fileAccess = fileAccess
    self.datasetAccess = datasetAccess
    self.double = double
  }

  /// Before 1.10 identifiers were shorter.
  private static func isKnown(_ version: H5get_libversionFunction) -> Bool {
    var (major, minor, release): (UInt32, UInt32, UInt32) = (0, 0, 0)
    return version(&major, &minor, &release) >= 0 && (major > 1 || major == 1 && minor >= 10)
  }
}
