import { AppError } from '../errors.ts';
import { failedWith, openSqlite } from './sqlite.ts';

interface BuildLock {
  release(): void;
}

/**
 * Keeps other builds out of the same data folder. The lock is SQLite's on an empty database, that
 * is the operating system's on its file, so it dies with a killed process.
 *
 * @throws AppError `index-build-running` when another process holds it.
 */
export function takeBuildLock(path: string, dataFolder: string): BuildLock {
  try {
    return openSqlite(path, 'lock', (database) => {
      database.exec('BEGIN EXCLUSIVE');
      return { release: () => void database.close() };
    });
  } catch (error) {
    if (!failedWith(error, 'SQLITE_BUSY')) throw error;
    throw new AppError('index-build-running', { folder: dataFolder }, { cause: error });
  }
}
