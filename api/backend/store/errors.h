#pragma once

#include <stdexcept>
#include <string>

/// What the store throws when the machine is broken or a race was lost. Texts never hold values of the statement.
namespace zhanggui::store {

/// The database did not do what it was asked: gone, full, unreadable, or the statement is wrong.
class StoreError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Too much to do at this moment; the same call may succeed later.
class StoreBusy : public StoreError {
  public:
    using StoreError::StoreError;
};

/// There is no room for what was to be written: nothing of it was. Reads go on, and the same call succeeds once there
/// is room again.
class StoreFull : public StoreError {
  public:
    using StoreError::StoreError;
};

/// The file is not what was written: bit rot, truncation, or no database at all. Nothing was changed.
class StoreCorrupt : public StoreError {
  public:
    using StoreError::StoreError;
};

/// The connection broke while COMMIT was on its way: the transaction may be there or not. Ask by idempotency key.
class CommitUnknown : public StoreError {
  public:
    using StoreError::StoreError;
};

/// Another process owns the data folder.
class DataFolderLocked : public StoreError {
  public:
    using StoreError::StoreError;
};

/// The database was migrated by a newer program, or by one whose migrations differ from ours.
class SchemaMismatch : public StoreError {
  public:
    using StoreError::StoreError;
};
/// The database is newer than this program.
class SchemaTooNew : public SchemaMismatch {
  public:
    using SchemaMismatch::SchemaMismatch;
};

/// A row broke a rule of the schema. The transaction cannot go on: let it leave write() and translate it there.
class ConstraintViolation : public StoreError {
  public:
    ConstraintViolation(const std::string& text, std::string constraint)
        : StoreError(text), m_constraint(std::move(constraint)) {}

    /// The name of the index or constraint; keys that services translate are made by `create unique index <name>`,
    /// whose name both databases report. Empty if unknown (SQLite names no foreign key).
    const std::string& constraint() const { return m_constraint; }

  private:
    std::string m_constraint;
};
class UniqueViolation : public ConstraintViolation {
  public:
    using ConstraintViolation::ConstraintViolation;
};
class ForeignKeyViolation : public ConstraintViolation {
  public:
    using ConstraintViolation::ConstraintViolation;
};
class CheckViolation : public ConstraintViolation {
  public:
    using ConstraintViolation::ConstraintViolation;
};

}  // namespace zhanggui::store
